// A preview1 command that opens files and directories, and prints each result or error.
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void read_file(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) {
    printf("fopen %s: %s\n", path, strerror(errno));
    return;
  }
  char content[64];
  size_t length = fread(content, 1, sizeof content - 1, file);
  content[length] = 0;
  printf("fopen %s: %s\n", path, content);
  fclose(file);
}

static void write_file(const char *path) {
  FILE *file = fopen(path, "w");
  if (!file) {
    printf("create %s: %s\n", path, strerror(errno));
    return;
  }
  int failed = fputs("written", file) < 0;
  failed |= fclose(file) != 0;
  printf("create %s: %s\n", path, failed ? strerror(errno) : "ok");
  read_file(path);
  printf("remove %s: %s\n", path, remove(path) ? strerror(errno) : "ok");
}

static int compare(const void *left, const void *right) {
  return strcmp(left, right);
}

static void list(const char *path) {
  DIR *directory = opendir(path);
  if (!directory) {
    printf("opendir %s: %s\n", path, strerror(errno));
    return;
  }
  char names[32][64];
  size_t count = 0;
  for (struct dirent *entry; count < 32 && (entry = readdir(directory));)
    snprintf(names[count++], sizeof names[0], "%s", entry->d_name);
  closedir(directory);
  qsort(names, count, sizeof names[0], compare);
  printf("opendir %s:", path);
  for (size_t index = 0; index < count; index++)
    printf(" %s", names[index]);
  printf("\n");
}

int main(void) {
  read_file("data.txt");
  read_file("/data.txt");
  read_file("missing.txt");
  list("/");
  list(".");
  struct stat metadata;
  int failed = stat("data.txt", &metadata);
  printf("stat data.txt: %s\n", failed ? strerror(errno) : "ok");
  write_file("new.txt");
  return 0;
}
