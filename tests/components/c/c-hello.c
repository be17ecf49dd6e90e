// A preview1 command built by another toolchain: arguments, a variable, standard input.
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
  printf("hello from c\n");
  for (int index = 0; index < argc; index++)
    printf("arg: %s\n", argv[index]);
  const char *name = getenv("NAME");
  printf("NAME: %s\n", name ? name : "none");

  char content[4096];
  size_t length = fread(content, 1, sizeof content, stdin);
  printf("stdin: %zu bytes, %s\n", length, ferror(stdin) ? "error" : "at its end");
  fwrite(content, 1, length, stdout);
  fprintf(stderr, "to stderr\n");
  return 0;
}
