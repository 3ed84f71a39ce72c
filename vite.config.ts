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
    // Which files a script needs beside itself: the program that is kept on a phone must be kept whole.
    generateBundle(_options, bundle) {
      const withImports = (file: string, seen: Set<string> = new Set()): Set<string> => {
        const chunk = bundle[file];
        if (seen.has(file) || chunk?.type !== 'chunk') return seen;
        seen.add(file);
        for (const next of chunk.imports) withImports(next, seen);
        return seen;
      };
      const scripts = Object.keys(bundle).filter((file) => file.startsWith('assets/scripts/'));
      const source = JSON.stringify(
        Object.fromEntries(scripts.map((file) => [file, [...withImports(file)]])),
      );
      this.emitFile({ type: 'asset', fileName: 'assets/scripts/files.json', source });
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
