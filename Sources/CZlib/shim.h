#pragma once
#include <zlib.h>

// deflateInit2 is a macro over deflateInit2_, which Swift does not import.
static inline int shingi_deflate_init_gzip(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

// As above for inflateInit2; accepts gzip only.
static inline int shingi_inflate_init_gzip(z_stream *stream) {
    return inflateInit2(stream, 15 + 16);
}
