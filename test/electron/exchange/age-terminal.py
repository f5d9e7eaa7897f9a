"""age asks for a passphrase on a terminal only: runs it on one. Usage: age-terminal.py PASSPHRASE ARGUMENT..."""

import os
import pty
import sys

passphrase, arguments = sys.argv[1], sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execvp("age", ["age", *arguments])
shown = b""
answered = 0
while True:
    try:
        part = os.read(terminal, 1024)
    except OSError:
        break
    if not part:
        break
    shown += part
    while shown.count(b"assphrase") > answered and shown.rstrip(b" ").endswith(b":"):
        answered = shown.count(b"assphrase")
        os.write(terminal, (passphrase + "\n").encode())
_, status = os.waitpid(child, 0)
sys.stderr.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(status))
