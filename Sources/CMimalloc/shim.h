#pragma once
// mimalloc puts its malloc and free in the place of glibc's in every program that is linked with it. Nothing is called by
// name but one option, which also keeps a linker that drops unused libraries (--as-needed) from dropping this one.
#include <mimalloc.h>
