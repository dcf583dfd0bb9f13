"""The report as one page of HTML that asks for nothing from outside."""
