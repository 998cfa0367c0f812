// Articles whose every field would do harm, were it taken for anything but text.

const wording = 'The keeper of the northern light said that the lamp had been turned by hand for nine nights running, ' +
  'because the clockwork had been sold to a museum that would not give it back before the spring.';
const spoken = '“We have turned it by hand since the first of March, and we will turn it until our arms come off,” said ';

const poison = [
  '<img src=x onerror="window.hacked=1">',
  '"><script>window.hacked=1</script>',
  '</script><script>window.hacked=1</script><!--',
  'javascript:window.hacked=1',
  '=HYPERLINK("http://evil.example","x")',
  '@SUM(1+1)*cmd|\' /C calc\'!A0',
  '__proto__',
  'constructor',
  '{{policy}}$&$`',
  '\u202egnp.exe\u202c \u0000\u0007\u2028\u2029',
  `long${'w'.repeat(3000)}`,
  '\u{1F6A8}\u{1F468}\u200d\u{1F469}\u200d\u{1F467} \u05d0\u05d1 \u0635\u062d\u0641',
  '#pairs?q=<b onclick=window.hacked=1>',
  '<svg/onload=window.hacked=1>&lt;b&gt;&amp;',
];

export function hostileArticles() {
  const lines = poison.map((text, i) => JSON.stringify({
    id: text,
    source: poison[(i + 4) % poison.length],
    published: i % 3 === 0 ? poison[(i + 1) % poison.length] : `2024-03-${String(10 + i)}T05:40:00Z`,
    title: poison[(i + 2) % poison.length],
    text: `${wording}\n\n${spoken}${i % 2 === 0 ? 'Ada Moss' : `Bo ${text}`}.\n\n${text}\n\n${i % 3 === 0 ? wording.replace('nine', 'ten') : text}\n\n` +
      `Nobody on shore had noticed anything but number ${i}. ${poison[(i + 5) % poison.length]}`,
  }));
  lines.push('{"id": "<b>broken", "text": ');
  return `${lines.join('\n')}\n`;
}
