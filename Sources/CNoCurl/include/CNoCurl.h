#pragma once
// Nothing to include: see no_curl.c.
