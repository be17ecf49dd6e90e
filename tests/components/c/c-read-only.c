// Tries to change what is read-only, in the first preopen: one line per call, with its errno. Compiled for Linux, it does
// so in the directory that its argument names, and so made `fixtures/read-only/linux.txt`.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int directory;

static const char *paths[] = {
    "data.txt", "data.txt/", "data.txt/.", "data.txt/..", "data.txt/new",
    "nested", "nested/", "nested//", "nested/.", "nested/..", "nested/file.txt", "nested/new", "nested/new/",
    "empty", "empty/new",
    "link", "link/", "link/.", "link/new",
    "to-nested", "to-nested/", "to-nested/.", "to-nested/file.txt", "to-nested/new", "to-nested/new/",
    "dangling", "dangling/", "dangling/new", "to-dangling",
    "loop", "loop/", "loop/new",
    "new", "new/", "new/.", "new/..",
    "missing/new", "missing/new/", "missing/../new", "./new", "nested/../new", "nested/inner/../../new",
    ".", "./", "./.", "",
    // 255, 256 and 256 bytes, and 41 links.
    "L255", "L256", "L256/", "L256/new", "missing/L256", "HERE/data.txt", "HERE/new",
};

static const char *new_paths[] = {
    "data.txt", "data.txt/", "data.txt/new", "nested", "nested/", "nested/.", "link", "dangling", "loop", "new", "new/",
    "missing/new", "L256", ".", "",
};

#define COUNT(list) (sizeof list / sizeof *list)

// A path, with what stands for a long part written out.
static const char *expand(const char *path, char *buffer) {
    char *end = buffer;
    while (*path) {
        if (!strncmp(path, "L25", 3)) {
            int length = path[3] == '5' ? 255 : 256;
            memset(end, 'x', length);
            end += length;
            path += 4;
        } else if (!strncmp(path, "HERE", 4)) {
            for (int i = 0; i < 41; i++)
                end = strcpy(end, i ? "/here" : "here") + (i ? 5 : 4);
            path += 4;
        } else {
            *end++ = *path++;
        }
    }
    *end = 0;
    return buffer;
}

static const char *name(int failed) {
    if (!failed)
        return "ok";
    switch (errno) {
#define NAME(code) case code: return #code
        NAME(EACCES); NAME(EBADF); NAME(EBUSY); NAME(EEXIST); NAME(EINVAL); NAME(EIO); NAME(EISDIR); NAME(ELOOP);
        NAME(ENAMETOOLONG); NAME(ENOENT); NAME(ENOTDIR); NAME(ENOTEMPTY); NAME(ENOTSUP); NAME(EPERM); NAME(EROFS);
        NAME(EXDEV);
    default: return strerror(errno);
    }
}

static const struct timespec times[2] = {{1, 0}, {1, 0}};

static void names(const char *path) {
    char buffer[1024];
    const char *whole = expand(path, buffer);
    printf("mkdir(\"%s\") -> %s\n", path, name(mkdirat(directory, whole, 0777)));
    printf("symlink(\"%s\") -> %s\n", path, name(symlinkat("data.txt", directory, whole)));
    printf("unlink(\"%s\") -> %s\n", path, name(unlinkat(directory, whole, 0)));
    printf("rmdir(\"%s\") -> %s\n", path, name(unlinkat(directory, whole, AT_REMOVEDIR)));
    printf("utimens(\"%s\") -> %s\n", path, name(utimensat(directory, whole, times, 0)));
    printf("utimens(\"%s\", nofollow) -> %s\n", path, name(utimensat(directory, whole, times, AT_SYMLINK_NOFOLLOW)));
}

static void opens(const char *path) {
    static const struct { const char *name; int flags; } ways[] = {
        {"read", O_RDONLY},
        {"read, creat", O_RDONLY | O_CREAT},
        {"read, creat, excl", O_RDONLY | O_CREAT | O_EXCL},
        {"write", O_WRONLY},
        {"write, creat", O_WRONLY | O_CREAT},
        {"write, creat, excl", O_WRONLY | O_CREAT | O_EXCL},
        {"write, trunc", O_WRONLY | O_TRUNC},
        {"write, creat, trunc", O_WRONLY | O_CREAT | O_TRUNC},
        {"read and write, creat", O_RDWR | O_CREAT},
        {"write, directory", O_WRONLY | O_DIRECTORY},
        {"read, creat, nofollow", O_RDONLY | O_CREAT | O_NOFOLLOW},
        {"write, nofollow", O_WRONLY | O_NOFOLLOW},
        {"write, creat, excl, nofollow", O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW},
    };
    char buffer[1024];
    for (size_t i = 0; i < COUNT(ways); i++) {
        int opened = openat(directory, expand(path, buffer), ways[i].flags, 0666);
        printf("open(\"%s\", %s) -> %s\n", path, ways[i].name, name(opened < 0));
        if (opened >= 0)
            close(opened);
    }
}

static void pairs(const char *path, const char *new_path) {
    char buffer[1024], new_buffer[1024];
    const char *old = expand(path, buffer), *new = expand(new_path, new_buffer);
    printf("rename(\"%s\", \"%s\") -> %s\n", path, new_path, name(renameat(directory, old, directory, new)));
    printf("link(\"%s\", \"%s\") -> %s\n", path, new_path, name(linkat(directory, old, directory, new, 0)));
}

// As `mkdir -p` does it: what is there already is fine.
static void make_all(const char *path) {
    char part[64];
    for (size_t end = 0; end <= strlen(path); end++) {
        if (path[end] != '/' && path[end])
            continue;
        memcpy(part, path, end);
        part[end] = 0;
        if (mkdirat(directory, part, 0777) && errno != EEXIST) {
            printf("mkdir -p %s -> %s at %s\n", path, name(1), part);
            return;
        }
    }
    printf("mkdir -p %s -> ok\n", path);
}

// What `open(path, "a")` and the like do to log or to lock.
static void append(const char *path) {
    int opened = openat(directory, path, O_WRONLY | O_CREAT | O_APPEND, 0666);
    printf("append to %s -> %s\n", path, name(opened < 0));
}

// Opens what is there, or makes it, to read it; nothing is changed through that either.
static void read_or_create(const char *path) {
    char byte;
    int opened = openat(directory, path, O_RDONLY | O_CREAT, 0666);
    if (opened < 0)
        printf("read or create %s -> %s\n", path, name(1));
    else
        printf("read or create %s -> %d byte, then %s\n", path, (int)read(opened, &byte, 1),
               name(futimens(opened, times)));
}

int main(int count, char **arguments) {
#ifdef __wasi__
    // The first preopen: from a directory that it opens, libc opens nothing for writing.
    (void)count, (void)arguments;
    directory = 3;
#else
    directory = count > 1 ? open(arguments[1], O_RDONLY | O_DIRECTORY) : -1;
#endif
    for (size_t i = 0; i < COUNT(paths); i++) {
        names(paths[i]);
        opens(paths[i]);
    }
    for (size_t i = 0; i < COUNT(paths); i++)
        for (size_t j = 0; j < COUNT(new_paths); j++)
            pairs(paths[i], new_paths[j]);
    make_all("nested/inner");
    make_all("nested/new/sub");
    make_all("missing/sub");
    append("data.txt");
    append("new");
    read_or_create("data.txt");
    read_or_create("new");
}
