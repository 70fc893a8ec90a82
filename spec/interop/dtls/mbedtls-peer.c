/* A DTLS 1.2 peer on mbedTLS, set up as the engine sets its own up.
   server: mbedtls-peer server PORT CERTIFICATE KEY [SUITE]: prints "listening", and for each client "connected SUITE" or
           "failed CODE"; sends back what it receives with "echo " in front; prints "closed" for close_notify.
   client: mbedtls-peer client PORT AUTHORITIES|- NAME|- [SUITE]: prints "connected SUITE" or "failed CODE", then sends "hello",
           prints "got TEXT" for what comes, ends with close_notify and prints "done".
   judge:  mbedtls-peer judge CHAIN AUTHORITIES NAME|-: prints "flags NUMBER", 0 for a chain that a client accepts. */
#include <mbedtls/ctr_drbg.h>
#include <mbedtls/entropy.h>
#include <mbedtls/net_sockets.h>
#include <mbedtls/oid.h>
#include <mbedtls/ssl.h>
#include <mbedtls/ssl_cookie.h>
#include <mbedtls/timing.h>
#include <mbedtls/x509_crt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static mbedtls_ssl_config conf;
static mbedtls_ssl_context ssl;
static mbedtls_entropy_context entropy;
static mbedtls_ctr_drbg_context drbg;
static mbedtls_timing_delay_context timer;
static mbedtls_x509_crt certificate;
static mbedtls_pk_context key;
static mbedtls_ssl_cookie_ctx cookies;

static void must(int result, const char *what) {
  if (result == 0) return;
  printf("%s -0x%x\n", what, -result);
  exit(1);
}

static int handshake(void) {
  int result;
  do result = mbedtls_ssl_handshake(&ssl);
  while (result == MBEDTLS_ERR_SSL_WANT_READ || result == MBEDTLS_ERR_SSL_WANT_WRITE);
  return result;
}

static void set_up(int side, const char *suite) {
  static int suites[2];
  must(mbedtls_ssl_config_defaults(&conf, side, MBEDTLS_SSL_TRANSPORT_DATAGRAM, MBEDTLS_SSL_PRESET_DEFAULT), "defaults");
  mbedtls_ssl_conf_rng(&conf, mbedtls_ctr_drbg_random, &drbg);
  if (suite != NULL) {
    suites[0] = mbedtls_ssl_get_ciphersuite_id(suite);
    mbedtls_ssl_conf_ciphersuites(&conf, suites);
  }
}

static int run_server(const char *port, const char *certificate_file, const char *key_file, const char *suite) {
  mbedtls_net_context listener, client;
  unsigned char address[64], bytes[16384];
  size_t address_length;
  must(mbedtls_x509_crt_parse_file(&certificate, certificate_file), "certificate");
  must(mbedtls_pk_parse_keyfile(&key, key_file, NULL), "key");
  set_up(MBEDTLS_SSL_IS_SERVER, suite);
  must(mbedtls_ssl_conf_own_cert(&conf, &certificate, &key), "own");
  must(mbedtls_ssl_cookie_setup(&cookies, mbedtls_ctr_drbg_random, &drbg), "cookies");
  mbedtls_ssl_conf_dtls_cookies(&conf, mbedtls_ssl_cookie_write, mbedtls_ssl_cookie_check, &cookies);
  must(mbedtls_ssl_setup(&ssl, &conf), "setup");
  mbedtls_ssl_set_timer_cb(&ssl, &timer, mbedtls_timing_set_delay, mbedtls_timing_get_delay);
  mbedtls_net_init(&listener);
  mbedtls_net_init(&client);
  must(mbedtls_net_bind(&listener, "127.0.0.1", port, MBEDTLS_NET_PROTO_UDP), "bind");
  printf("listening\n");
  for (;;) {
    int result;
    mbedtls_net_free(&client);
    must(mbedtls_net_accept(&listener, &client, address, sizeof(address), &address_length), "accept");
    do {
      /* As often as it takes to get the cookie back; always from the beginning, as if nothing had been. */
      mbedtls_ssl_session_reset(&ssl);
      must(mbedtls_ssl_set_client_transport_id(&ssl, address, address_length), "id");
      mbedtls_ssl_set_bio(&ssl, &client, mbedtls_net_send, mbedtls_net_recv, mbedtls_net_recv_timeout);
      result = handshake();
    } while (result == MBEDTLS_ERR_SSL_HELLO_VERIFY_REQUIRED);
    if (result != 0) {
      printf("failed -0x%x\n", -result);
      continue;
    }
    printf("connected %s\n", mbedtls_ssl_get_ciphersuite(&ssl));
    while ((result = mbedtls_ssl_read(&ssl, bytes + 5, sizeof(bytes) - 5)) > 0) {
      memcpy(bytes, "echo ", 5);
      mbedtls_ssl_write(&ssl, bytes, result + 5);
    }
    printf(result == MBEDTLS_ERR_SSL_PEER_CLOSE_NOTIFY ? "closed\n" : "ended -0x%x\n", -result);
  }
}

static int run_client(const char *port, const char *authorities, const char *name, const char *suite) {
  mbedtls_net_context server;
  unsigned char bytes[16384];
  int result;
  set_up(MBEDTLS_SSL_IS_CLIENT, suite);
  if (strcmp(authorities, "-") != 0) {
    must(mbedtls_x509_crt_parse_file(&certificate, authorities), "authorities");
    mbedtls_ssl_conf_ca_chain(&conf, &certificate, NULL);
    mbedtls_ssl_conf_authmode(&conf, MBEDTLS_SSL_VERIFY_REQUIRED);
  } else {
    mbedtls_ssl_conf_authmode(&conf, MBEDTLS_SSL_VERIFY_NONE);
  }
  mbedtls_ssl_conf_read_timeout(&conf, 1000);
  must(mbedtls_ssl_setup(&ssl, &conf), "setup");
  mbedtls_ssl_set_hostname(&ssl, strcmp(name, "-") == 0 ? NULL : name);
  mbedtls_net_init(&server);
  must(mbedtls_net_connect(&server, "127.0.0.1", port, MBEDTLS_NET_PROTO_UDP), "connect");
  mbedtls_ssl_set_bio(&ssl, &server, mbedtls_net_send, mbedtls_net_recv, mbedtls_net_recv_timeout);
  mbedtls_ssl_set_timer_cb(&ssl, &timer, mbedtls_timing_set_delay, mbedtls_timing_get_delay);
  result = handshake();
  if (result != 0) {
    printf("failed -0x%x\n", -result);
    return 1;
  }
  printf("connected %s\n", mbedtls_ssl_get_ciphersuite(&ssl));
  for (int tries = 0; tries < 20; tries++) {
    mbedtls_ssl_write(&ssl, (const unsigned char *) "hello", 5);
    result = mbedtls_ssl_read(&ssl, bytes, sizeof(bytes));
    if (result > 0) {
      printf("got %.*s\n", result, bytes);
      break;
    }
  }
  mbedtls_ssl_close_notify(&ssl);
  printf("done\n");
  return 0;
}

static int judge(const char *chain_file, const char *authorities, const char *name) {
  mbedtls_x509_crt chain;
  uint32_t flags = 0;
  mbedtls_x509_crt_init(&chain);
  must(mbedtls_x509_crt_parse_file(&chain, chain_file), "flags 1 chain");
  must(mbedtls_x509_crt_parse_file(&certificate, authorities), "flags 1 authorities");
  mbedtls_x509_crt_verify(&chain, &certificate, NULL, strcmp(name, "-") == 0 ? NULL : name, &flags, NULL, NULL);
  /* What the handshake looks at beside that. */
  if (mbedtls_x509_crt_check_extended_key_usage(&chain, MBEDTLS_OID_SERVER_AUTH, MBEDTLS_OID_SIZE(MBEDTLS_OID_SERVER_AUTH))) flags |= 1u << 31;
  printf("flags %u\n", (unsigned) flags);
  return 0;
}

int main(int count, char **arguments) {
  setvbuf(stdout, NULL, _IOLBF, 0);
  if (count < 5) return 2;
  mbedtls_ssl_init(&ssl);
  mbedtls_ssl_config_init(&conf);
  mbedtls_x509_crt_init(&certificate);
  mbedtls_pk_init(&key);
  mbedtls_entropy_init(&entropy);
  mbedtls_ctr_drbg_init(&drbg);
  mbedtls_ssl_cookie_init(&cookies);
  must(mbedtls_ctr_drbg_seed(&drbg, mbedtls_entropy_func, &entropy, NULL, 0), "seed");
  if (strcmp(arguments[1], "judge") == 0) return judge(arguments[2], arguments[3], arguments[4]);
  const char *suite = count > 5 ? arguments[5] : NULL;
  return strcmp(arguments[1], "server") == 0 ? run_server(arguments[2], arguments[3], arguments[4], suite)
                                             : run_client(arguments[2], arguments[3], arguments[4], suite);
}
