/* Feeds ENet's range coder: reads records (op, limit, length as 32-bit little-endian, then the bytes) from standard input and
   answers each with the result's length (0: refused) and bytes. op 0 compresses, 1 decompresses. */
#include <enet/enet.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  void *coder = enet_range_coder_create();
  enet_uint32 head[3];
  while (fread(head, 4, 3, stdin) == 3) {
    enet_uint8 *input = malloc(head[2] + 1), *output = malloc(head[1] + 1);
    if (fread(input, 1, head[2], stdin) != head[2]) return 1;
    size_t length;
    if (head[0] == 0) {
      ENetBuffer buffer;
      buffer.data = input;
      buffer.dataLength = head[2];
      length = enet_range_coder_compress(coder, &buffer, 1, head[2], output, head[1]);
    } else {
      length = enet_range_coder_decompress(coder, input, head[2], output, head[1]);
    }
    enet_uint32 answer = (enet_uint32) length;
    fwrite(&answer, 4, 1, stdout);
    fwrite(output, 1, length, stdout);
    free(input);
    free(output);
  }
  enet_range_coder_destroy(coder);
  return 0;
}
