"""What turns the slides: one key, one whole slide; and what makes a slide fit its window."""

TURNING = """
const slides = [...document.querySelectorAll('section')];
const keys = {
  ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1, Enter: 1,
  ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1,
  Home: -Infinity, End: Infinity,
};
let at = 0;

function show(number) {
  at = Math.max(0, Math.min(slides.length - 1, number));
  slides[at].scrollIntoView({ block: 'start', behavior: 'instant' });
}

function fit(slide) {
  let size = 1;
  slide.style.setProperty('--fit', size);
  while (slide.scrollHeight > slide.clientHeight + 1 && size > 0.45) {
    size -= 0.05;
    slide.style.setProperty('--fit', size);
  }
}

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !(event.key in keys)) return;
  event.preventDefault();
  show(at + (event.key === ' ' && event.shiftKey ? -1 : keys[event.key]));
});
addEventListener('scroll', () => {
  const off = slides.map((slide) => Math.abs(slide.getBoundingClientRect().top));
  at = off.indexOf(Math.min(...off));
});
addEventListener('resize', () => { slides.forEach(fit); show(at); });
slides.forEach(fit);
"""
