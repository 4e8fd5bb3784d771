"""Training of the learned reader; needs PyTorch, which the product does not."""
