// What a process cost: processor time to the millisecond from the shell that waited for it, memory from the kernel's own account.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { once } from 'node:events';

/** Runs a command and tells, a line each, its process id, its exit status, and what it and its children took. */
const WRAPPER = 'exec 4<&0; "$@" <&4 & echo $! >&3; wait $!; echo $? >&3; times >&3';

/** Milliseconds between two looks at the memory of a process. The kernel keeps the peak, so that none is missed but in the last of them. */
const LOOK = 15;

/** All on one core, where the system can do that: the last one, since others tend to take the first. */
export const pin = (command) =>
  process.platform === 'linux' ? ['taskset', '-c', String(availableParallelism() - 1), ...command] : command;

/** `0m1.839s` in milliseconds. */
const toMilliseconds = (time) => {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/u.exec(time) ?? [];
  return Number(minutes) * 60_000 + Number(seconds) * 1000;
};

function status(pid, field) {
  try {
    const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'mu').exec(
      readFileSync(`/proc/${pid}/status`, 'utf8'),
    );
    return found ? Number(found[1]) / 1024 : null;
  } catch {
    return null;
  }
}

/** Memory that a running process holds, in MB; null where the system does not say. */
export const residentMemory = (pid) => status(pid, 'VmRSS');

/** Processor time of a running process so far, in milliseconds, in steps of ten; null where the system does not say. */
export function processorTime(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/**
 * Starts a command. `child` has its streams, `pid` promises its own process id, and `cost` what it came to in the end:
 * `cpu` in milliseconds, `peak` in MB, `status`.
 */
export function startMeasured(command, { cwd, talks = false } = {}) {
  const streams = talks ? ['pipe', 'pipe', 'ignore', 'pipe'] : ['ignore', 'ignore', 'ignore', 'pipe'];
  // Bash takes a socket on its standard input for a login from afar, and would read its user's settings at the server's expense.
  const child = spawn('bash', ['--norc', '-c', WRAPPER, 'bash', ...command], { cwd, stdio: streams });
  let told = '';
  let peak = null;
  const pid = new Promise((resolve) => {
    child.stdio[3].setEncoding('utf8').on('data', (text) => {
      told += text;
      if (told.includes('\n')) resolve(Number(told.slice(0, told.indexOf('\n'))));
    });
  });
  void pid.then((id) => {
    const looking = setInterval(() => (peak = status(id, 'VmHWM') ?? peak), LOOK);
    child.once('close', () => clearInterval(looking));
  });
  const cost = once(child, 'close').then(() => {
    const [, ended, , times = ''] = told.split('\n');
    const [user, system] = times.split(' ');
    return { cpu: toMilliseconds(user) + toMilliseconds(system), peak, status: Number(ended) };
  });
  return { child, pid, cost };
}

/** Runs a command to its end, with nothing to read and nobody who reads. */
export const runMeasured = (command, options) => startMeasured(command, options).cost;
