"""Science: one published model a file, pure functions, sources cited."""
