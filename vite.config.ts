import { reactRouter } from '@react-router/dev/vite';
import { readdirSync } from 'node:fs';
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

const SCRIPTS = new URL('./src/web/scripts/', import.meta.url);

/** The few scripts of staff pages, each a file of its own that a page names by its declaration; see PageDeclaration.script. */
function pageScripts(): Plugin {
  return {
    name: 'page-scripts',
    applyToEnvironment: (environment) => environment.name === 'client',
    buildStart() {
      for (const file of readdirSync(SCRIPTS).filter((name) => name.endsWith('.ts'))) {
        const id = new URL(file, SCRIPTS).pathname;
        this.emitFile({ type: 'chunk', id, fileName: `assets/scripts/${file.replace(/\.ts$/, '.js')}` });
      }
    },
  };
}

export default defineConfig({
  plugins: [woff2Only(), pageScripts(), reactRouter()],
  build: {
    // Inlined fonts would be fetched by everyone instead of by those who lack the characters.
    assetsInlineLimit: 0,
  },
});
