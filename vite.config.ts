import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** Every browser that can show these pages reads woff2; the older copies would only double the build. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource\/.+\.css/.test(id)) return null;
      return code.replace(/,\s*url\([^)]+\.woff\)\s*format\('woff'\)/g, '');
    },
  };
}

export default defineConfig({
  plugins: [woff2Only(), reactRouter()],
  build: {
    // Inlined fonts would be fetched by everyone instead of by those who lack the characters.
    assetsInlineLimit: 0,
  },
});
