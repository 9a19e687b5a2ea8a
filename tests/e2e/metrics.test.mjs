// The page for Prometheus beside the real server, and the housekeeping that it tells about.
import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { client, someone, success } from './client.mjs'
import { Server, engine, freePort, until } from './server.mjs'

let server

afterEach(() => server?.dispose())

const sampleLine = /^([a-zA-Z_:][\w:]*)(\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\[\\"n])*",?)*\})? (\S+)$/

// Every line of the text format 0.0.4, or an error that names the line: { 'name{labels}': value }.
function parse(page) {
  assert.ok(page.endsWith('\n'), 'the last line has no end')
  const types = {}
  const samples = {}
  let family
  for (const line of page.slice(0, -1).split('\n')) {
    const head = line.match(/^# (HELP|TYPE) ([a-zA-Z_:][\w:]*) (.+)$/)
    if (head) {
      if (head[1] === 'HELP') continue
      assert.ok(!(head[2] in types), `twice: ${line}`)
      assert.match(head[3], /^(counter|gauge|histogram)$/)
      family = head[2]
      types[family] = head[3]
      continue
    }
    const sample = line.match(sampleLine)
    assert.ok(sample, `no sample: ${line}`)
    const [, name, labels = '', value] = sample
    const names = types[family] === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => family + end) : [family]
    assert.ok(names.includes(name), `outside its family ${family}: ${line}`)
    assert.ok(!(name + labels in samples), `twice: ${line}`)
    assert.ok(Number.isFinite(Number(value)), `no number: ${line}`)
    samples[name + labels] = Number(value)
  }
  return samples
}

async function start(environment = {}) {
  const port = await freePort()
  server = await Server.start({
    environment: {
      GOTRUE_METRICS_ENABLED: 'true', GOTRUE_METRICS_EXPORTER: 'prometheus', OTEL_EXPORTER_PROMETHEUS_PORT: String(port),
      ...environment,
    },
  })
  return `http://127.0.0.1:${port}/metrics`
}

async function scrape(url) {
  const answer = await fetch(url)
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-type'), 'text/plain; version=0.0.4; charset=utf-8')
  const page = await answer.text()
  return { page, samples: parse(page) }
}

describe(`metrics on ${engine}`, () => {
  test('count what clients do, and tell nothing about who they are', async () => {
    const url = await start()
    const person = someone()
    const auth = client(server.url, (await server.keys()).anon).auth
    const { user } = success(await auth.signUp(person))
    success(await auth.refreshSession())
    await auth.signInWithPassword({ ...person, password: 'wrong' })

    const { page, samples } = await scrape(url)
    const count = (route, method, status) =>
      samples[`latchkey_http_requests_total{route="${route}",method="${method}",status="${status}"}`]
    assert.equal(count('/signup', 'POST', 200), 1)
    assert.equal(count('/token', 'POST', 200), 1)
    assert.equal(count('/token', 'POST', 400), 1)
    assert.equal(samples['latchkey_database_up'], 1)
    assert.ok(samples['process_resident_memory_bytes'] > 1e6)
    assert.ok(Math.abs(samples['process_start_time_seconds'] - Date.now() / 1000) < 600)
    for (const word of [person.email, user.id, '127.0.0.1', 'eyJ']) assert.ok(!page.includes(word), word)
  })

  test('are not there unless asked for, and never on the port of the API', async () => {
    server = await Server.start()
    assert.equal((await fetch(`${server.url}/metrics`)).status, 404)
    assert.ok(!server.output.includes('metrics are published'))
  })

  test('show old rows going', async () => {
    const url = await start({ LATCHKEY_AUDIT_RETENTION: '1s', LATCHKEY_UPKEEP_INTERVAL: '1s' })
    const auth = client(server.url, (await server.keys()).anon).auth
    success(await auth.signUp(someone()))
    await until('audit rows go', async () => (await scrape(url)).samples['gotrue_cleanup_affected_rows'] > 0)
    success(await auth.getUser())
  })

  test('stay away with a clear word when their port is taken', async () => {
    const url = await start()
    const second = await Server.create({ environment: { ...server.environment, PORT: String(await freePort()) } })
    try {
      const { code, errors } = await second.command(['serve'])
      assert.equal(code, 1)
      assert.match(errors, /OTEL_EXPORTER_PROMETHEUS_PORT/)
      assert.equal((await fetch(url)).status, 200)
    } finally {
      await second.dispose()
    }
  })
})
