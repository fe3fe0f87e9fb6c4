#pragma once
#include <fcntl.h>
#include <linux/falloc.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/types.h>

// Functions of glibc (2.28 and later) that its headers show only under _GNU_SOURCE, which Swift's Glibc module does not
// set. Declared here as renameat2(2), memfd_create(2), copy_file_range(2) and fallocate(2) give them; glibc itself has the code.

#define KHEO_RENAME_EXCHANGE (1u << 1)

// AT_EMPTY_PATH of linkat(2).
#define KHEO_EMPTY_PATH 0x1000

// O_TMPFILE of open(2).
static const int KHEO_UNNAMED_FILE = __O_TMPFILE;

int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);
int memfd_create(const char *name, unsigned int flags);
ssize_t copy_file_range(int from, long long *from_offset, int to, long long *to_offset, size_t count, unsigned int flags);
int fallocate(int file, int mode, off_t start, off_t length);

// Bytes become zeros that take no room.
static const int KHEO_PUNCH_HOLE = FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE;

// ioctl(2) takes any arguments, and Swift calls no such functions: FS_IOC_GETFLAGS and FS_IOC_SETFLAGS, see ioctl_iflags(2).
// FS_TOPDIR_FL is what `chattr +T` sets.

static const int KHEO_TOP_FOLDER_FLAG = FS_TOPDIR_FL;

static inline int kheo_get_folder_flags(int folder, int *flags) { return ioctl(folder, FS_IOC_GETFLAGS, flags); }

static inline int kheo_set_folder_flags(int folder, const int *flags) { return ioctl(folder, FS_IOC_SETFLAGS, flags); }

// The size of a terminal's window in characters, see ioctl_tty(2); 0 where it is not known.

static inline int kheo_get_window_size(int terminal, int *columns, int *lines) {
  struct winsize size;
  int result = ioctl(terminal, TIOCGWINSZ, &size);
  if (result == 0) {
    *columns = size.ws_col;
    *lines = size.ws_row;
  }
  return result;
}
