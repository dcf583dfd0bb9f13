"""What makes each sheet fit its side of paper, on a screen and before it is printed."""

FITTING = """
const sheets = [...document.querySelectorAll('section')];

function fit(sheet) {
  let size = 1;
  sheet.style.setProperty('--fit', size);
  while (sheet.scrollHeight > sheet.clientHeight + 1 && size > 0.5) {
    size -= 0.025;
    sheet.style.setProperty('--fit', size);
  }
}

addEventListener('beforeprint', () => {
  document.documentElement.classList.add('paper');
  sheets.forEach(fit);
});
addEventListener('afterprint', () => document.documentElement.classList.remove('paper'));
addEventListener('resize', () => sheets.forEach(fit));
sheets.forEach(fit);
"""
