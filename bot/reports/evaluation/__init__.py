"""The evaluation's result in every format: page, workbook, PDF, CSV set, JSON. All say the same."""
