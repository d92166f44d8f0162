# What only the Word document says.
docx-figures-as-tables = The figures as tables
