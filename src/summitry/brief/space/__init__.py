"""The deal space laid out: pieces that the page of a domain and the section of a brief share."""
