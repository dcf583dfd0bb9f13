"""The page of evidence: HTML, JSON and Markdown of what was measured."""
