/* A peer made of the ENet C library: does what it is told, a line each on standard input, and reports on standard output. */
#include <enet/enet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static ENetHost *host;

static unsigned fnv(const unsigned char *bytes, size_t length) {
  unsigned hash = 2166136261u;
  for (size_t i = 0; i < length; i++) hash = (hash ^ bytes[i]) * 16777619u;
  return hash;
}

static unsigned char *pattern(size_t length, unsigned seed) {
  unsigned char *bytes = malloc(length ? length : 1);
  for (size_t i = 0; i < length; i++) bytes[i] = (unsigned char)(i * 31 + seed * 17 + (i >> 8));
  return bytes;
}

static int number_of(const ENetPeer *peer) { return (int)(peer - host->peers); }

static void report(const ENetEvent *event) {
  switch (event->type) {
    case ENET_EVENT_TYPE_CONNECT:
      printf("connect %d %u %zu\n", number_of(event->peer), event->data, event->peer->channelCount);
      break;
    case ENET_EVENT_TYPE_DISCONNECT:
      printf("disconnect %d %u\n", number_of(event->peer), event->data);
      break;
    case ENET_EVENT_TYPE_RECEIVE:
      printf("receive %d %u %zu %u %u\n", number_of(event->peer), event->channelID, event->packet->dataLength,
             fnv(event->packet->data, event->packet->dataLength), event->packet->flags & ~ENET_PACKET_FLAG_SENT);
      enet_packet_destroy(event->packet);
      break;
    case ENET_EVENT_TYPE_NONE:
      break;
  }
}

static void obey(const char *line) {
  unsigned a = 0, b = 0, c = 0, d = 0, e = 0;
  ENetAddress address;
  if (sscanf(line, "host %u %u %u %u", &a, &b, &c, &d) == 4) {
    enet_address_set_host(&address, "127.0.0.1");
    address.port = 0;
    host = enet_host_create(&address, a, b, c, d);
    printf("port %d\n", host ? host->address.port : -1);
  } else if (sscanf(line, "connect %u %u %u", &a, &b, &c) == 3) {
    enet_address_set_host(&address, "127.0.0.1");
    address.port = (enet_uint16)a;
    ENetPeer *peer = enet_host_connect(host, &address, b, c);
    printf("connecting %d\n", peer ? number_of(peer) : -1);
  } else if (sscanf(line, "send %u %u %u %u %u", &a, &b, &c, &d, &e) == 5) {
    unsigned char *bytes = pattern(c, d);
    ENetPacket *packet = enet_packet_create(bytes, c, e);
    if (enet_peer_send(&host->peers[a], (enet_uint8)b, packet) < 0) enet_packet_destroy(packet);
    free(bytes);
  } else if (sscanf(line, "broadcast %u %u %u %u", &a, &b, &c, &d) == 4) {
    unsigned char *bytes = pattern(b, c);
    enet_host_broadcast(host, (enet_uint8)a, enet_packet_create(bytes, b, d));
    free(bytes);
  } else if (sscanf(line, "disconnect %u %u", &a, &b) == 2) {
    enet_peer_disconnect(&host->peers[a], b);
  } else if (sscanf(line, "later %u %u", &a, &b) == 2) {
    enet_peer_disconnect_later(&host->peers[a], b);
  } else if (sscanf(line, "now %u %u", &a, &b) == 2) {
    enet_peer_disconnect_now(&host->peers[a], b);
  } else if (sscanf(line, "throttle %u %u %u %u", &a, &b, &c, &d) == 4) {
    enet_peer_throttle_configure(&host->peers[a], b, c, d);
  } else if (sscanf(line, "timeout %u %u %u %u", &a, &b, &c, &d) == 4) {
    enet_peer_timeout(&host->peers[a], b, c, d);
  } else if (sscanf(line, "bandwidth %u %u", &a, &b) == 2) {
    enet_host_bandwidth_limit(host, a, b);
  } else if (strncmp(line, "range", 5) == 0) {
    enet_host_compress_with_range_coder(host);
  } else if (sscanf(line, "peer %u", &a) == 1) {
    const ENetPeer *peer = &host->peers[a];
    printf("peer %u %u %u %u %u %u %u %u %u\n", peer->state, peer->roundTripTime, peer->packetLoss, peer->packetThrottle,
           peer->packetThrottleInterval, peer->packetThrottleAcceleration, peer->packetThrottleDeceleration,
           peer->incomingBandwidth, peer->outgoingBandwidth);
  } else if (strncmp(line, "statistics", 10) == 0) {
    printf("statistics %u %u %u %u\n", host->totalSentData, host->totalSentPackets, host->totalReceivedData,
           host->totalReceivedPackets);
  } else {
    printf("what %s\n", line);
  }
}

int main(void) {
  char inbox[4096];
  size_t held = 0;
  if (enet_initialize() != 0) return 1;
  setvbuf(stdout, NULL, _IOLBF, 0);
  for (;;) {
    struct pollfd input = {STDIN_FILENO, POLLIN, 0};
    if (poll(&input, 1, host ? 0 : 100) > 0) {
      ssize_t got = read(STDIN_FILENO, inbox + held, sizeof inbox - 1 - held);
      if (got <= 0) return 0;
      held += (size_t)got;
      inbox[held] = 0;
      for (char *end; (end = strchr(inbox, '\n')) != NULL;) {
        *end = 0;
        obey(inbox);
        held -= (size_t)(end + 1 - inbox);
        memmove(inbox, end + 1, held + 1);
      }
    }
    if (host) {
      ENetEvent event;
      int more = enet_host_service(host, &event, 1);
      while (more > 0) {
        report(&event);
        more = enet_host_check_events(host, &event);
      }
    }
  }
}
