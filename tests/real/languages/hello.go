// Says hello, and what is in a file, if there is one.
package main

import (
	"fmt"
	"math/rand"
	"os"
	"time"
)

func main() {
	_ = rand.Int()
	_ = time.Now()
	fmt.Println("hello from Go")
	if text, err := os.ReadFile("/data/greeting.txt"); err == nil {
		fmt.Print(string(text))
	}
}
