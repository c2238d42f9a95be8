"""Every word the program says goes through ``_()``; English is the source, other languages are catalogues."""
