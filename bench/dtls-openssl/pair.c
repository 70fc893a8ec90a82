/* OpenSSL's DTLS 1.2, both sides in one thread with memory between them, as the bench runs ours.
   pair KEY CERTIFICATE CIPHER SECONDS BYTES: prints "handshakes N" and "records N", each per second. */
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned char secret[16] = "cookie";

static int make_cookie(SSL *ssl, unsigned char *cookie, unsigned int *length) {
  (void) ssl;
  memcpy(cookie, secret, sizeof(secret));
  *length = sizeof(secret);
  return 1;
}

static int check_cookie(SSL *ssl, const unsigned char *cookie, unsigned int length) {
  (void) ssl;
  return length == sizeof(secret) && memcmp(cookie, secret, length) == 0;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void fail(const char *what) {
  fprintf(stderr, "%s\n", what);
  ERR_print_errors_fp(stderr);
  exit(1);
}

static void connect_pair(SSL_CTX *client_context, SSL_CTX *server_context, SSL **client, SSL **server) {
  BIO *up = BIO_new(BIO_s_mem()), *down = BIO_new(BIO_s_mem());
  BIO_set_mem_eof_return(up, -1);
  BIO_set_mem_eof_return(down, -1);
  BIO_up_ref(up);
  BIO_up_ref(down);
  *client = SSL_new(client_context);
  *server = SSL_new(server_context);
  SSL_set_bio(*client, down, up);
  SSL_set_bio(*server, up, down);
  SSL_set_options(*client, SSL_OP_NO_QUERY_MTU);
  SSL_set_options(*server, SSL_OP_NO_QUERY_MTU | SSL_OP_COOKIE_EXCHANGE);
  SSL_set_mtu(*client, 1200);
  SSL_set_mtu(*server, 1200);
  SSL_set_connect_state(*client);
  SSL_set_accept_state(*server);
  for (int turns = 0; turns < 20; turns++) {
    int client_done = SSL_do_handshake(*client), server_done = SSL_do_handshake(*server);
    if (client_done == 1 && server_done == 1) return;
  }
  fail("handshake");
}

int main(int count, char **arguments) {
  if (count != 6) return 2;
  double seconds = atof(arguments[4]);
  int bytes = atoi(arguments[5]);
  SSL_CTX *client_context = SSL_CTX_new(DTLS_client_method()), *server_context = SSL_CTX_new(DTLS_server_method());
  if (SSL_CTX_use_PrivateKey_file(server_context, arguments[1], SSL_FILETYPE_PEM) != 1) fail("key");
  if (SSL_CTX_use_certificate_chain_file(server_context, arguments[2]) != 1) fail("certificate");
  if (SSL_CTX_load_verify_locations(client_context, arguments[2], NULL) != 1) fail("authority");
  SSL_CTX_set_verify(client_context, SSL_VERIFY_PEER, NULL);
  SSL_CTX_set_cipher_list(client_context, arguments[3]);
  SSL_CTX_set_session_cache_mode(server_context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_options(server_context, SSL_OP_NO_TICKET);
  SSL_CTX_set_cookie_generate_cb(server_context, make_cookie);
  SSL_CTX_set_cookie_verify_cb(server_context, check_cookie);
  SSL *client, *server;
  long handshakes = 0, records = 0;
  double begin = now();
  while (now() - begin < seconds) {
    connect_pair(client_context, server_context, &client, &server);
    SSL_free(client);
    SSL_free(server);
    handshakes++;
  }
  printf("handshakes %.0f\n", handshakes / (now() - begin));
  connect_pair(client_context, server_context, &client, &server);
  unsigned char *data = calloc(1, bytes), *received = malloc(bytes);
  begin = now();
  while (now() - begin < seconds) {
    for (int index = 0; index < 100; index++) {
      if (SSL_write(client, data, bytes) != bytes || SSL_read(server, received, bytes) != bytes) fail("record");
    }
    records += 100;
  }
  printf("records %.0f\n", records / (now() - begin));
  return 0;
}
