"""The page where the document is read, looked over and sent out as files."""
