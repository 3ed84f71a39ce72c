import { start } from './visits/main.ts';

void start();
