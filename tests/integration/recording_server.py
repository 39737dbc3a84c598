# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider on loopback that keeps every body it receives. Speaks Anthropic Messages and OpenAI Chat Completions, streamed and whole.

Its model: answers a person's message with one call of each tool offered (arguments from the placeholders it sees), and tool results
with a text that names every placeholder of the prompt. Messages may script it: LEAK-BACK=value puts a value into the arguments."""
import hashlib, http.server, json, re, threading, time

PLACEHOLDER = re.compile(r'\[[A-Z][A-Z_]*_\d+\]')

class Recorder:
    def __init__(self, pace=0.0):
        self.bodies, self.headers, self.paths, self.pace = [], [], [], pace
        self.overloaded = ()  # ends of paths that answer 529
        recorder = self
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'
            def log_message(self, *args): pass
            def do_POST(self):
                body = self.rfile.read(int(self.headers['Content-Length']))
                recorder.bodies.append(body); recorder.headers.append(dict(self.headers)); recorder.paths.append(self.path)
                if recorder.overloaded and self.path.endswith(recorder.overloaded):
                    error = b'{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}'
                    self.send_response(529); self.send_header('content-type', 'application/json'); self.send_header('content-length', str(len(error))); self.end_headers()
                    self.wfile.write(error)
                    return
                try:
                    recorder.answer(self, json.loads(body))
                except (BrokenPipeError, ConnectionResetError):
                    pass
        self.server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f'http://127.0.0.1:{self.server.server_address[1]}'

    def hashes(self): return [hashlib.sha256(b).hexdigest() for b in self.bodies]

    # -- what to say
    def plan(self, request, anthropic):
        messages = request['messages']
        last = messages[-1]
        if anthropic:
            blocks = last['content'] if isinstance(last['content'], list) else [{'type': 'text', 'text': last['content']}]
            is_result = any(b['type'] == 'tool_result' for b in blocks)
            words = ' '.join(b.get('text', '') for b in blocks)
            tools = [(t['name'], t['input_schema']) for t in request.get('tools', [])]
        else:
            is_result = last['role'] == 'tool'
            content = last['content']
            words = content if isinstance(content, str) else ' '.join(p.get('text', '') for p in content or [])
            tools = [(t['function']['name'], t['function']['parameters']) for t in request.get('tools', [])]
        seen = sorted(set(PLACEHOLDER.findall(json.dumps(messages, ensure_ascii=False))))
        if tools and not is_result:
            leak = re.search(r'LEAK-BACK=(\S+)', words)
            query = (' '.join(PLACEHOLDER.findall(words)) + ' water damage ' + (leak.group(1)[::-1] if leak else '')).strip()
            return 'I will look. ', [(name, {key: query for key in ('query', 'task') if key in schema.get('properties', {})}) for name, schema in tools]
        return 'You named: ' + ', '.join(seen) + '. That is all.', []

    def answer(self, handler, request):
        anthropic = handler.path.endswith('/v1/messages')
        text, calls = self.plan(request, anthropic)
        number = len(self.bodies)
        if request.get('stream'):
            handler.send_response(200); handler.send_header('content-type', 'text/event-stream'); handler.send_header('connection', 'close'); handler.end_headers()
            for event in (self.anthropic_events if anthropic else self.chat_events)(text, calls, number):
                # Cut in the middle, so that placeholders and characters are split over reads.
                half = len(event) // 2
                handler.wfile.write(event[:half]); handler.wfile.flush()
                handler.wfile.write(event[half:]); handler.wfile.flush()
                if self.pace: time.sleep(self.pace)
            handler.close_connection = True
            return
        body = json.dumps((self.anthropic_whole if anthropic else self.chat_whole)(text, calls, number)).encode()
        if self.pace: time.sleep(self.pace * 5)
        handler.send_response(200); handler.send_header('content-type', 'application/json'); handler.send_header('content-length', str(len(body))); handler.end_headers()
        handler.wfile.write(body)

    @staticmethod
    def pieces(text, size=5): return [text[i:i + size] for i in range(0, len(text), size)]

    def anthropic_events(self, text, calls, number):
        def event(kind, **data): return f'event: {kind}\ndata: {json.dumps({"type": kind, **data})}\n\n'.encode()
        yield event('message_start', message={'id': f'msg_{number}', 'role': 'assistant', 'model': 'rec-1', 'content': [], 'usage': {'input_tokens': 21, 'output_tokens': 1}})
        yield event('content_block_start', index=0, content_block={'type': 'text', 'text': ''})
        for piece in self.pieces(text): yield event('content_block_delta', index=0, delta={'type': 'text_delta', 'text': piece})
        yield event('content_block_stop', index=0)
        for i, (name, arguments) in enumerate(calls, 1):
            yield event('content_block_start', index=i, content_block={'type': 'tool_use', 'id': f'toolu_{number}_{i}', 'name': name, 'input': {}})
            for piece in self.pieces(json.dumps(arguments)): yield event('content_block_delta', index=i, delta={'type': 'input_json_delta', 'partial_json': piece})
            yield event('content_block_stop', index=i)
        yield event('message_delta', delta={'stop_reason': 'tool_use' if calls else 'end_turn'}, usage={'output_tokens': 9})
        yield event('message_stop')

    def anthropic_whole(self, text, calls, number):
        content = [{'type': 'text', 'text': text}] + [{'type': 'tool_use', 'id': f'toolu_{number}_{i}', 'name': n, 'input': a} for i, (n, a) in enumerate(calls)]
        return {'id': f'msg_{number}', 'type': 'message', 'role': 'assistant', 'model': 'rec-1', 'content': content, 'stop_reason': 'tool_use' if calls else 'end_turn',
                'usage': {'input_tokens': 21, 'output_tokens': 9}}

    def chat_events(self, text, calls, number):
        def chunk(delta, finish=None, **more):
            return f'data: {json.dumps({"id": f"c{number}", "object": "chat.completion.chunk", "model": "rec-1", "choices": [{"index": 0, "delta": delta, "finish_reason": finish}], **more})}\n\n'.encode()
        yield chunk({'role': 'assistant', 'content': ''})
        for piece in self.pieces(text): yield chunk({'content': piece})
        for i, (name, arguments) in enumerate(calls):
            yield chunk({'tool_calls': [{'index': i, 'id': f'call_{number}_{i}', 'type': 'function', 'function': {'name': name, 'arguments': ''}}]})
            for piece in self.pieces(json.dumps(arguments)): yield chunk({'tool_calls': [{'index': i, 'function': {'arguments': piece}}]})
        yield chunk({}, 'tool_calls' if calls else 'stop')
        yield f'data: {json.dumps({"id": "c", "choices": [], "model": "rec-1", "usage": {"prompt_tokens": 21, "completion_tokens": 9}})}\n\n'.encode()
        yield b'data: [DONE]\n\n'

    def chat_whole(self, text, calls, number):
        message = {'role': 'assistant', 'content': text}
        if calls: message['tool_calls'] = [{'id': f'call_{number}_{i}', 'type': 'function', 'function': {'name': n, 'arguments': json.dumps(a)}} for i, (n, a) in enumerate(calls)]
        return {'id': f'c{number}', 'object': 'chat.completion', 'model': 'rec-1', 'choices': [{'index': 0, 'message': message, 'finish_reason': 'tool_calls' if calls else 'stop'}],
                'usage': {'prompt_tokens': 21, 'completion_tokens': 9}}
