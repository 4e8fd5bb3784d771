"""What is known of preferences over options, of the weight of issues, and of what hangs on what."""
