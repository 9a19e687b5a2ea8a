// tests/support/smtpserver.py, a real SMTP server with faults to order, and what a person sees of a mail.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { until } from './server.mjs'

const program = fileURLToPath(new URL('../support/smtpserver.py', import.meta.url))

export class SmtpServer {
  static async start(...options) {
    const server = new SmtpServer()
    Object.assign(server, { options, mails: [], connections: 0, faults: 0 })
    await server.start()
    return server
  }

  async start() {
    const port = this.port ? ['--port', String(this.port)] : []
    this.process = spawn('setpriv', ['--pdeathsig', 'KILL', program, ...this.options, ...port], { stdio: ['pipe', 'pipe', 'inherit'] })
    const ready = new Promise((resolve, reject) => {
      this.process.once('exit', () => reject(new Error('the SMTP server ended')))
      createInterface({ input: this.process.stdout }).on('line', (line) => this.take(JSON.parse(line), resolve))
    })
    await ready
  }

  take(event, ready) {
    if (event.event === 'ready') {
      this.port = event.port
      ready()
    } else if (event.event === 'connect') {
      this.connections += 1
    } else if (event.event === 'faults') {
      this.faults += 1
    } else {
      this.mails.push({ ...event, ...seen(Buffer.from(event.content, 'base64').toString('latin1')) })
    }
  }

  // Replaces the faults in force; none: {}.
  async setFaults(faults) {
    const before = this.faults
    this.process.stdin.write(`${JSON.stringify(faults)}\n`)
    await until('the faults to be set', () => this.faults > before)
  }

  // Waits for the first mail to an address that `accept` takes.
  async mailTo(address, accept = () => true) {
    return until(`a mail to ${address}`, () => this.mails.find((mail) => mail.to.includes(address) && accept(mail)))
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.once('exit', resolve))
    this.process.kill('SIGKILL')
    await ended
  }

  // What every server under test needs to be told.
  get environment() {
    return {
      GOTRUE_SMTP_HOST: '127.0.0.1', GOTRUE_SMTP_PORT: String(this.port), GOTRUE_SMTP_ADMIN_EMAIL: 'auth@example.com',
      GOTRUE_SMTP_SENDER_NAME: 'Auth', GOTRUE_MAILER_AUTOCONFIRM: 'false', GOTRUE_SMTP_MAX_FREQUENCY: '1ns',
      GOTRUE_RATE_LIMIT_EMAIL_SENT: '100000',
    }
  }
}

function decoded(text) {
  const bytes = text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

// Subject, id, link and code of a mail, and the text of its plain part.
function seen(raw) {
  const header = (name) => raw.match(new RegExp(`^${name}: (.*(?:\\r\\n .*)*)`, 'mi'))?.[1]
  const [, , plain] = raw.split(/\r\n--=_[^\r\n]*\r\n/).map((part) => part.split('\r\n\r\n').slice(1).join('\r\n\r\n'))
    .reduce((parts, part) => [...parts, part], [''])
  const text = decoded(plain ?? '')
  return {
    subject: header('Subject'), id: header('Message-ID'), text,
    link: text.match(/https?:\/\/\S+\/verify\S*/)?.[0], code: text.match(/^ {4}(\d{6,10})\r?$/m)?.[1],
  }
}
