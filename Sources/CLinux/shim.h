#pragma once
#include <sys/types.h>

// Functions of glibc (2.28 and later) that its headers show only under _GNU_SOURCE, which Swift's Glibc module does not
// set. Declared here as renameat2(2) and copy_file_range(2) give them; glibc itself has the code.

#define KHEO_RENAME_EXCHANGE (1u << 1)

int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);
ssize_t copy_file_range(int from, long long *from_offset, int to, long long *to_offset, size_t count, unsigned int flags);
