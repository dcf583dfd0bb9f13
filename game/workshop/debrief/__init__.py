"""What a room can learn from its own workshop: where teams parted, who was right, what they expected."""
