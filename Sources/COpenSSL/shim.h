#pragma once
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

// What OpenSSL offers as macros or variadic functions, which Swift cannot call. Named as there, with our prefix.

static inline int shingi_SSL_CTX_set_min_proto_version(SSL_CTX *context, int version) {
    return (int)SSL_CTX_set_min_proto_version(context, version);
}

static inline int shingi_SSL_CTX_set1_groups_list(SSL_CTX *context, const char *groups) {
    return (int)SSL_CTX_set1_groups_list(context, groups);
}

// The options are made by a macro with an argument.
static inline void shingi_SSL_CTX_set_server_options(SSL_CTX *context) {
    SSL_CTX_set_options(
        context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE |
                     SSL_OP_PRIORITIZE_CHACHA | SSL_OP_IGNORE_UNEXPECTED_EOF);
}

static inline void shingi_SSL_CTX_set_mode(SSL_CTX *context, long mode) { SSL_CTX_set_mode(context, mode); }

static inline void shingi_SSL_CTX_set_read_ahead(SSL_CTX *context) { SSL_CTX_set_read_ahead(context, 1); }

static inline void shingi_SSL_CTX_set_session_cache_mode(SSL_CTX *context, long mode) {
    SSL_CTX_set_session_cache_mode(context, mode);
}

static inline void shingi_SSL_CTX_set_tlsext_servername_callback(SSL_CTX *context, int (*callback)(SSL *, int *, void *)) {
    SSL_CTX_set_tlsext_servername_callback(context, callback);
}

static inline long shingi_SSL_set_tlsext_host_name(SSL *session, const char *name) {
    return SSL_set_tlsext_host_name(session, name);
}

static inline int shingi_SSL_set_max_proto_version(SSL *session, int version) {
    return (int)SSL_set_max_proto_version(session, version);
}

static inline int shingi_SSL_set_min_proto_version(SSL *session, int version) {
    return (int)SSL_set_min_proto_version(session, version);
}

static inline X509 *shingi_SSL_get_peer_certificate(const SSL *session) { return SSL_get1_peer_certificate(session); }

// X509 chains: the stack's functions are inline functions made by a macro.
static inline STACK_OF(X509) *shingi_sk_X509_new(void) { return sk_X509_new_null(); }
static inline int shingi_sk_X509_push(STACK_OF(X509) *stack, X509 *certificate) { return sk_X509_push(stack, certificate); }
static inline int shingi_sk_X509_num(const STACK_OF(X509) *stack) { return sk_X509_num(stack); }
static inline void shingi_sk_X509_free(STACK_OF(X509) *stack) { sk_X509_pop_free(stack, X509_free); }

// The names of parameters must outlive the call that sets them, which Swift's strings do not.
static inline int shingi_EVP_MAC_CTX_set_sha256_key(EVP_MAC_CTX *context, const unsigned char *key, size_t length) {
    char digest[] = "SHA256";
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, (void *)key, length),
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_end(),
    };
    return EVP_MAC_CTX_set_params(context, parameters);
}

static inline EVP_PKEY *shingi_EVP_EC_gen(const char *curve) { return EVP_EC_gen(curve); }

static inline long shingi_BIO_get_mem_data(BIO *memory, char **data) { return BIO_get_mem_data(memory, data); }

static inline void shingi_BIO_set_retry(BIO *bio, int writing) {
    BIO_clear_retry_flags(bio);
    if (writing) BIO_set_retry_write(bio); else BIO_set_retry_read(bio);
}

static inline void shingi_BIO_clear_retry(BIO *bio) { BIO_clear_retry_flags(bio); }
