"""The report of a workshop: one page to keep, tables to count with, and slides for the debrief."""
