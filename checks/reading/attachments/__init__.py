"""Files offered for download: their bytes to passages of text. One format a file; `passages` recognises it."""
