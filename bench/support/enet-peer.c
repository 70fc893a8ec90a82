/*
 * The ENet C library's side of the ENet bench: a server, or a client that measures one subject.
 *
 *   enet-peer server PLACES
 *   enet-peer client PORT flood r|u SIZE BATCH LIMIT WARMUP_MS MS
 *   enet-peer client PORT echo SIZE WARMUP MS
 *   enet-peer client PORT connects MS
 *   enet-peer client PORT crowd PEERS RATE MS
 *
 * What messages mean is told in enet-worker.ts, which does the same in JavaScript.
 */
#include <enet/enet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static ENetHost *host;

static double now_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static void send_bytes(ENetPeer *peer, const void *bytes, size_t length, int reliable) {
  ENetPacket *packet = enet_packet_create(bytes, length, reliable ? ENET_PACKET_FLAG_RELIABLE : 0);
  if (enet_peer_send(peer, 0, packet) < 0) enet_packet_destroy(packet);
}

static void fail(const char *why) {
  fprintf(stderr, "%s\n", why);
  exit(1);
}

static int serve(unsigned places) {
  ENetAddress address;
  unsigned count = 0;
  double since = now_us(), last = since;
  enet_address_set_host(&address, "127.0.0.1");
  address.port = 0;
  host = enet_host_create(&address, places, 2, 0, 0);
  if (host == NULL) fail("no host");
  printf("port %d\n", host->address.port);
  fflush(stdout);
  for (;;) {
    ENetEvent event;
    if (enet_host_service(host, &event, 1000) <= 0 || event.type != ENET_EVENT_TYPE_RECEIVE) continue;
    const unsigned char *data = event.packet->data;
    switch (data[0]) {
      case 1:
        send_bytes(event.peer, data, event.packet->dataLength, 1);
        break;
      case 3: {
        unsigned char answer[10] = {3, data[1]};
        double now = now_us();
        unsigned span = (unsigned)(last - since);
        memcpy(answer + 2, &count, 4);
        memcpy(answer + 6, &span, 4);
        send_bytes(event.peer, answer, sizeof answer, 1);
        count = 0;
        since = last = now;
        break;
      }
      case 2:
        send_bytes(event.peer, "\2", 1, 1);
        /* fall through */
      default:
        if ((++count & 7) == 0) last = now_us();
    }
    enet_packet_destroy(event.packet);
  }
  return 0;
}

static ENetPeer *join(unsigned port) {
  ENetAddress address;
  ENetEvent event;
  enet_address_set_host(&address, "127.0.0.1");
  address.port = (enet_uint16)port;
  ENetPeer *peer = enet_host_connect(host, &address, 2, 0);
  while (enet_host_service(host, &event, 5000) > 0)
    if (event.type == ENET_EVENT_TYPE_CONNECT) return peer;
  fail("not connected");
  return NULL;
}

/* Waits for the answer to a mark and prints it. Credits that come meanwhile are dropped. */
static void mark(ENetPeer *peer, unsigned char id, int show) {
  unsigned char bytes[2] = {3, id};
  ENetEvent event;
  double until = now_us() + 2e7;
  send_bytes(peer, bytes, 2, 1);
  while (now_us() < until) {
    if (enet_host_service(host, &event, 1000) <= 0 || event.type != ENET_EVENT_TYPE_RECEIVE) continue;
    if (event.packet->data[0] == 3) {
      unsigned count, span;
      memcpy(&count, event.packet->data + 2, 4);
      memcpy(&span, event.packet->data + 6, 4);
      if (show) printf("end\nresult %u %u\n", count, span);
      else printf("begin\n");
      fflush(stdout);
      enet_packet_destroy(event.packet);
      return;
    }
    enet_packet_destroy(event.packet);
  }
  fail("no answer to the mark");
}

static void flood_for(ENetPeer *peer, int reliable, unsigned size, unsigned batch, unsigned limit, double us) {
  unsigned char *bytes = calloc(1, size);
  unsigned sent = 0, credited = 0;
  double until = now_us() + us;
  while (now_us() < until) {
    ENetEvent event;
    if (reliable) {
      while (sent - credited < limit) {
        bytes[0] = ++sent % batch == 0 ? 2 : 0;
        send_bytes(peer, bytes, size, 1);
      }
    } else
      for (unsigned i = 0; i < batch; i++) send_bytes(peer, bytes, size, 0);
    int got = enet_host_service(host, &event, reliable ? 5 : 0);
    while (got > 0) {
      if (event.type == ENET_EVENT_TYPE_RECEIVE) {
        if (event.packet->data[0] == 2) credited += batch;
        enet_packet_destroy(event.packet);
      }
      got = enet_host_check_events(host, &event);
    }
  }
  while (reliable && sent / batch * batch > credited) {
    ENetEvent event;
    if (enet_host_service(host, &event, 5000) <= 0) fail("stuck");
    if (event.type != ENET_EVENT_TYPE_RECEIVE) continue;
    if (event.packet->data[0] == 2) credited += batch;
    enet_packet_destroy(event.packet);
  }
  free(bytes);
}

static int by_value(const void *a, const void *b) {
  double difference = *(const double *)a - *(const double *)b;
  return difference < 0 ? -1 : difference > 0;
}

static void echo(ENetPeer *peer, unsigned size, unsigned warmup, double us) {
  unsigned char *bytes = calloc(1, size);
  double *times = malloc(sizeof(double) * 1000000);
  unsigned count = 0;
  double until = 0;
  bytes[0] = 1;
  for (unsigned i = 0; i < 1000000; i++) {
    ENetEvent event;
    if (i == warmup) {
      until = now_us() + us;
      printf("begin\n");
      fflush(stdout);
    }
    double start = now_us();
    if (i > warmup && start > until) break;
    send_bytes(peer, bytes, size, 1);
    for (;;) {
      if (enet_host_service(host, &event, 5000) <= 0) fail("no echo");
      if (event.type == ENET_EVENT_TYPE_RECEIVE) break;
    }
    enet_packet_destroy(event.packet);
    if (i >= warmup) times[count++] = now_us() - start;
  }
  qsort(times, count, sizeof(double), by_value);
  printf("end\nresult %u %.1f %.1f\n", count, times[count / 2], times[(unsigned)(count * 0.99)]);
}

static void crowd(unsigned port, unsigned peers, unsigned rate, double us) {
  ENetAddress address;
  ENetEvent event;
  unsigned connected = 0, asked = 0, lost = 0, next = 0;
  unsigned char bytes[32] = {0};
  double until = now_us() + 6e7, start, sent = 0;
  enet_address_set_host(&address, "127.0.0.1");
  address.port = (enet_uint16)port;
  while (connected < peers && now_us() < until) {
    while (asked < peers && asked - connected < 32) {
      enet_host_connect(host, &address, 2, 2 + asked++); /* ENetMultiplayerPeer wants an id. */
    }
    if (enet_host_service(host, &event, 100) > 0 && event.type == ENET_EVENT_TYPE_CONNECT) connected++;
  }
  printf("connected %u\n", connected);
  mark(&host->peers[0], 1, 0);
  start = now_us();
  for (double now = start; now < start + us; now = now_us()) {
    for (; rate > 0 && sent < (now - start) * rate * peers / 1e6; sent++) {
      send_bytes(&host->peers[next], bytes, 32, 1);
      next = (next + 1) % peers;
    }
    int got = enet_host_service(host, &event, rate > 0 ? 1 : 100);
    while (got > 0) {
      if (event.type == ENET_EVENT_TYPE_DISCONNECT) lost++;
      if (event.type == ENET_EVENT_TYPE_RECEIVE) enet_packet_destroy(event.packet);
      got = enet_host_check_events(host, &event);
    }
  }
  printf("alive %u sent %.0f\n", connected - lost, sent);
  start = now_us();
  while (now_us() < start + 1e6)
    if (enet_host_service(host, &event, 10) > 0 && event.type == ENET_EVENT_TYPE_RECEIVE) enet_packet_destroy(event.packet);
  mark(&host->peers[0], 2, 1);
}

int main(int argc, char **argv) {
  unsigned port, a = 0, b = 0, c = 0, d = 0, e = 0;
  if (enet_initialize() != 0 || argc < 3) return 1;
  if (strcmp(argv[1], "server") == 0) return serve((unsigned)atoi(argv[2]));
  port = (unsigned)atoi(argv[2]);
  if (strcmp(argv[3], "flood") == 0) {
    int reliable = argv[4][0] == 'r';
    a = (unsigned)atoi(argv[5]), b = (unsigned)atoi(argv[6]), c = (unsigned)atoi(argv[7]);
    d = (unsigned)atoi(argv[8]), e = (unsigned)atoi(argv[9]);
    host = enet_host_create(NULL, 1, 2, 0, 0);
    ENetPeer *peer = join(port);
    flood_for(peer, reliable, a, b, c, d * 1e3);
    mark(peer, 1, 0);
    flood_for(peer, reliable, a, b, c, e * 1e3);
    mark(peer, 2, 1);
  } else if (strcmp(argv[3], "echo") == 0) {
    host = enet_host_create(NULL, 1, 2, 0, 0);
    echo(join(port), (unsigned)atoi(argv[4]), (unsigned)atoi(argv[5]), atoi(argv[6]) * 1e3);
  } else if (strcmp(argv[3], "connects") == 0) {
    double start = now_us(), us = atoi(argv[4]) * 1e3;
    printf("begin\n");
    fflush(stdout);
    for (; now_us() < start + us; a++) {
      host = enet_host_create(NULL, 1, 2, 0, 0);
      enet_peer_disconnect_now(join(port), 0);
      enet_host_destroy(host);
    }
    printf("end\nresult %u %.0f\n", a, now_us() - start);
  } else if (strcmp(argv[3], "crowd") == 0) {
    a = (unsigned)atoi(argv[4]);
    host = enet_host_create(NULL, a, 2, 0, 0);
    crowd(port, a, (unsigned)atoi(argv[5]), atoi(argv[6]) * 1e3);
  }
  return 0;
}
