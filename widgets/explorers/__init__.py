"""Teaching: one explorer a file."""
