// Rows as CSV that a spreadsheet reads and does not run.

// A cell that begins like a formula would be run by a spreadsheet; an apostrophe in front keeps it text.
function cell(value) {
  const text = String(value ?? "");
  const guarded = /^[\s\u200e\u200f\u202a-\u202e\ufeff]*[=+\-@\t\r|%＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${guarded.replace(/"/g, '""')}"`;
}

function csv(rows) {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
