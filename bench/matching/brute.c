// The definition in C, every pair looked at: how far plain machine code comes without an index.
// brute PERSONS.bin POSITIONS.bin HAS TOP OUT.bin: prints CPU seconds.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { int32_t unit, county, widely, education, minWage, forms[4], wanted[3]; uint64_t fails[3]; int32_t skillCount, skills[8]; } Person;
typedef struct { int32_t unit, county, form, education, occupation, low, high, skillTotal; uint64_t bare[3]; int32_t skillCount, skills[6], rarity[6]; } Position;

static void *readAll(const char *path, size_t size, long *count) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  *count = ftell(file) / (long)size;
  rewind(file);
  void *all = malloc(size * (size_t)*count);
  if (fread(all, size, (size_t)*count, file) != (size_t)*count) exit(2);
  fclose(file);
  return all;
}

int main(int argc, char **argv) {
  if (argc != 6) return 2;
  long persons, positions;
  Person *P = readAll(argv[1], sizeof(Person), &persons);
  Position *J = readAll(argv[2], sizeof(Position), &positions);
  uint8_t *has = calloc((size_t)atol(argv[3]), 1);
  int top = atoi(argv[4]);
  int64_t *keys = malloc(sizeof(int64_t) * (size_t)top), *out = malloc(sizeof(int64_t) * (size_t)top * (size_t)persons);
  clock_t begun = clock();
  for (long p = 0; p < persons; p++) {
    Person *w = &P[p];
    for (int s = 0; s < w->skillCount; s++) has[w->skills[s]] = 1;
    int kept = 0;
    for (long j = 0; j < positions; j++) {
      Position *o = &J[j];
      int county = o->county == w->county, unit = o->unit == w->unit;
      if (o->form != 2 && !county && !(w->widely && unit)) continue;
      if (o->high < w->minWage || o->education > w->education) continue;
      if ((o->bare[0] & w->fails[0]) | (o->bare[1] & w->fails[1]) | (o->bare[2] & w->fails[2])) continue;
      int occ = 0, shared = 0;
      for (int k = 0; k < 3; k++) {
        int code = w->wanted[k];
        int like = code == o->occupation ? 100 : code / 100 == o->occupation / 100 ? 60 : code / 10000 == o->occupation / 10000 ? 25 : 0;
        if (like > occ) occ = like;
      }
      for (int s = 0; s < o->skillCount; s++) shared += has[o->skills[s]] ? o->rarity[s] : 0;
      int skill = shared ? 100 * shared / o->skillTotal : 0;
      int wage = o->low >= w->minWage ? 100 : 50 + 50 * (o->high - w->minWage) / (o->high - o->low);
      int score = 35 * occ + 30 * skill + 15 * wage + 12 * (county ? 100 : unit ? 60 : 40) + 8 * w->forms[o->form];
      int64_t key = ((int64_t)score << 30) - j;
      if (kept == top && key <= keys[top - 1]) continue;
      int at = kept < top ? kept++ : top - 1;
      while (at > 0 && keys[at - 1] < key) { keys[at] = keys[at - 1]; at--; }
      keys[at] = key;
    }
    for (int s = 0; s < w->skillCount; s++) has[w->skills[s]] = 0;
    for (int k = 0; k < top; k++) out[p * top + k] = k < kept ? keys[k] : INT64_MIN;
  }
  printf("%.6f\n", (double)(clock() - begun) / CLOCKS_PER_SEC);
  FILE *file = fopen(argv[5], "wb");
  fwrite(out, sizeof(int64_t), (size_t)top * (size_t)persons, file);
  return fclose(file);
}
