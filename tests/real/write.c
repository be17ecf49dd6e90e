/* Changes files below `/tmp`, and fills `/small`, in the ways that C programs do; prints what it finds. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *error(int result) { return result == 0 ? "done" : strerror(errno); }

static void write_file(const char *path, const char *mode, const char *text) {
  FILE *file = fopen(path, mode);
  if (!file || fputs(text, file) < 0 || fclose(file) != 0)
    perror(path);
}

static void show(const char *path) {
  struct stat itself;
  if (stat(path, &itself) != 0) {
    printf("%s: %s\n", path, strerror(errno));
    return;
  }
  char text[16] = "";
  int file = open(path, O_RDONLY);
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  for (ssize_t i = 0; i < length; i++)
    if (text[i] == 0)
      text[i] = '0';
  printf("%s: %lld bytes, %ld links, %s\n", path, (long long)itself.st_size, (long)itself.st_nlink, text);
}

static void list(const char *path) {
  printf("in %s:", path);
  DIR *directory = opendir(path);
  for (struct dirent *entry; (entry = readdir(directory));)
    if (entry->d_name[0] != '.')
      printf(" %s%s", entry->d_name, entry->d_type == DT_DIR ? "/" : "");
  puts("");
  closedir(directory);
}

/* What `mkstemp` does, which wasi-libc does not have: the first name that is not taken. */
static int make_temporary(char *path) {
  char *digit = path + strlen(path) - 1;
  for (*digit = '0'; *digit <= '9'; ++*digit) {
    int file = open(path, O_CREAT | O_EXCL | O_RDWR, 0600);
    if (file >= 0 || errno != EEXIST)
      return file;
  }
  return -1;
}

static void make_temporary_files(void) {
  char one[] = "/tmp/X", other[] = "/tmp/X";
  int first = make_temporary(one), second = make_temporary(other);
  write(first, "text", 4);
  write(second, "other text", 10);
  close(first);
  close(second);
  show(one);
  show(other);
  unlink(one);
  unlink(other);
}

static void change_lengths(void) {
  FILE *file = fopen("/tmp/sparse", "w");
  fputs("start", file);
  fseek(file, 5, SEEK_CUR);
  fputs("end", file);
  fclose(file);
  show("/tmp/sparse");
  int open_file = open("/tmp/sparse", O_RDWR);
  printf("cut: %s\n", error(ftruncate(open_file, 3)));
  show("/tmp/sparse");
  printf("grown: %s\n", error(ftruncate(open_file, 7)));
  show("/tmp/sparse");
  close(open_file);
  write_file("/tmp/sparse", "a", "more");
  show("/tmp/sparse");
}

static void change_names(void) {
  write_file("/tmp/new", "w", "new text");
  write_file("/tmp/old", "w", "old");
  printf("renamed: %s\n", error(rename("/tmp/new", "/tmp/old")));
  show("/tmp/new");
  show("/tmp/old");
  printf("linked: %s\n", error(link("/tmp/old", "/tmp/second")));
  show("/tmp/second");
  printf("made: %s\n", error(mkdir("/tmp/inner", 0700)));
  printf("moved: %s\n", error(rename("/tmp/second", "/tmp/inner/second")));
  list("/tmp");
  list("/tmp/inner");
  printf("removed: %s\n", error(rmdir("/tmp/inner")));
  printf("elsewhere: %s\n", error(rename("/tmp/inner/second", "/small/second")));
}

static void unlink_open(void) {
  FILE *file = fopen("/tmp/open", "w+");
  fputs("still here", file);
  printf("unlinked: %s\n", error(unlink("/tmp/open")));
  show("/tmp/open");
  char text[32] = "";
  rewind(file);
  printf("read: %s\n", fgets(text, sizeof text, file));
  struct stat itself;
  fstat(fileno(file), &itself);
  printf("%lld bytes, %ld links\n", (long long)itself.st_size, (long)itself.st_nlink);
  fclose(file);
}

static void fill(void) {
  static const char page[4096];
  int file = open("/small/full", O_CREAT | O_WRONLY, 0600);
  size_t all = 0;
  ssize_t written;
  while ((written = write(file, page, sizeof page)) > 0)
    all += written;
  printf("full after %zu: %s\n", all, strerror(errno));
  printf("emptied: %s\n", error(ftruncate(file, 0)));
  printf("%zd more\n", pwrite(file, page, sizeof page, 0));
  close(file);
  show("/small/full");
}

int main(void) {
  make_temporary_files();
  change_lengths();
  change_names();
  unlink_open();
  list("/tmp");
  fill();
  return 0;
}
