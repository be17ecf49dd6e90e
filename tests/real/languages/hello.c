/* Says hello, and what is in a file, if there is one. */
#include <stdio.h>
#include <time.h>

int main(void) {
    puts("hello from C");
    if (time(NULL) < 0) return 1;
    FILE *file = fopen("/data/greeting.txt", "r");
    char line[64];
    if (file != NULL && fgets(line, sizeof line, file) != NULL) fputs(line, stdout);
    return 0;
}
