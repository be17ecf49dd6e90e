/* Prints what it sees of its host: arguments, a variable, and the lines of standard input with their lengths. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **arguments) {
    printf("arguments:");
    for (int i = 0; i < count; i++) printf(" %s", arguments[i]);
    const char *name = getenv("NAME");
    printf("\nNAME: %s\n", name ? name : "none");
    char line[256];
    while (fgets(line, sizeof line, stdin)) printf("input: %zu %s", strlen(line), line);
    fprintf(stderr, "to stderr\n");
    return 0;
}
