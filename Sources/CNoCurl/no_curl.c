// Stands in the place of libcurl. Foundation, where it is part of the program, brings URLSession along, which calls libcurl; FlyingFox
// refers to URLSession, and Khéo never uses it: it fetches nothing. libcurl itself would load twenty-five other libraries at every
// start, which takes six milliseconds, a thirtieth of a build after one edit.
#include "CNoCurl.h"

#include <stdio.h>
#include <stdlib.h>

static _Noreturn void refuse(void) {
  fputs("kheo: libcurl is not part of this program (Sources/CNoCurl)\n", stderr);
  abort();
}

void curl_easy_cleanup(void) { refuse(); }
void curl_easy_getinfo(void) { refuse(); }
void curl_easy_init(void) { refuse(); }
void curl_easy_pause(void) { refuse(); }
void curl_easy_setopt(void) { refuse(); }
void curl_easy_strerror(void) { refuse(); }
void curl_free(void) { refuse(); }
void curl_global_init(void) { refuse(); }
void curl_multi_add_handle(void) { refuse(); }
void curl_multi_assign(void) { refuse(); }
void curl_multi_cleanup(void) { refuse(); }
void curl_multi_info_read(void) { refuse(); }
void curl_multi_init(void) { refuse(); }
void curl_multi_remove_handle(void) { refuse(); }
void curl_multi_setopt(void) { refuse(); }
void curl_multi_socket_action(void) { refuse(); }
void curl_slist_append(void) { refuse(); }
void curl_slist_free_all(void) { refuse(); }
void curl_url(void) { refuse(); }
void curl_url_get(void) { refuse(); }
void curl_url_set(void) { refuse(); }
void curl_version(void) { refuse(); }
void curl_version_info(void) { refuse(); }
