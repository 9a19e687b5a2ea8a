-- What every load shares: the numbers of its threads, and the result as one line of JSON.
local threads = 0

function setup(thread)
   thread:set("number", threads)
   threads = threads + 1
end

function done(summary, latency, requests)
   local errors = summary.errors
   io.write(string.format(
      'RESULT {"requests": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f, "refused": %d, "broken": %d}\n',
      summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
      errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end

-- The lines of a file that belong to this thread of `count`.
function own_lines(path, count)
   local lines, at = {}, 0
   for line in io.lines(path) do
      if at % count == number then
         lines[#lines + 1] = line
      end
      at = at + 1
   end
   return lines
end
