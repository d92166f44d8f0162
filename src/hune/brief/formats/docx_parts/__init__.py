"""What a Word document is made of: its paper, its elements, its tables and pictures, its frame.

What comes in is a laid `Page` and, where an organisation has one, its own template; what goes out are parts of a
DOCX. The one idea: a document is set on paper that is known to be clean. `paper` makes hune's own, `letterhead`
makes it of an organisation's template, of which it takes what it knows and leaves the rest; from there on the two
are the same, and nothing that a template hides can reach what is issued.
"""
