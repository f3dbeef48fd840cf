#pragma once
#include <zlib.h>

// deflateInit2 is a macro over deflateInit2_, which Swift does not import.
static inline int shingi_deflate_init_gzip(z_stream *stream, int level, int window_bits, int memory_level) {
    return deflateInit2(stream, level, Z_DEFLATED, window_bits + 16, memory_level, Z_DEFAULT_STRATEGY);
}

// As above for inflateInit2; accepts gzip only.
static inline int shingi_inflate_init_gzip(z_stream *stream) {
    return inflateInit2(stream, 15 + 16);
}
