// A minimal licence server for the adapter protocol on standard input and output: one JSON object a line, one answer a line, in order.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

const longestLine = 4 << 20

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(make([]byte, 64<<10), longestLine+1)
	answers := json.NewEncoder(os.Stdout)
	server := &Server{}
	for lines.Scan() {
		if err := answers.Encode(answer(server, lines.Bytes())); err != nil {
			stop(err)
		}
	}
	if err := lines.Err(); err != nil {
		stop(err)
	}
}

func stop(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
