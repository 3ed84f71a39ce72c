/** Whether the phone can say Chinese by itself: voices that live elsewhere would send the text away. */
function voice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null;
  return speechSynthesis.getVoices().find((one) => one.localService && /^zh/i.test(one.lang)) ?? null;
}

export const canSpeak = (): boolean => voice() !== null;

/** Reads a text aloud; what was being read stops. */
export function speak(text: string): void {
  const chinese = voice();
  if (!chinese) return;
  speechSynthesis.cancel();
  const said = new SpeechSynthesisUtterance(text);
  said.voice = chinese;
  said.lang = chinese.lang;
  said.rate = 0.9;
  speechSynthesis.speak(said);
}

export function hush(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}
