"""The formats of a brief: HTML, PDF, DOCX, XLSX, a text for e-mail, JSON.

What comes in is a `Brief` that has been admitted to its edition; what goes out is bytes. The one idea: a format sets
what `lay` has said in a language and adds no word, no number and no rounding of its own. The same brief gives the
same bytes.
"""
