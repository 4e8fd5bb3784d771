"""A domain in integers: what every exact answer is worked out from."""
