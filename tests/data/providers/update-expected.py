#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes expected.json from recorded.jsonl: what each recorded reply says, read straight from the raw JSON.

Independent of the decoders on purpose: it has the whole reply before it, knows nothing of cut streams and is written from the
providers' documentation, so that both can be wrong only in different ways. Run it after adding a row; look at the difference.

With --import FILE… it first writes recorded.jsonl anew from exchange recordings (one JSON object a line, as described in README.md).
"""
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).parent


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


# The recordings' names of the APIs and ours, in the order in which the rows are written.
APIS = {"messages": "anthropic-messages", "chat": "openai-chat", "responses": "openai-responses", "generateContent": "gemini",
        "ollama-chat": "ollama"}
LONGEST = 40_000  # bytes; a picture in an answer shows nothing that a short one does not


def as_body(row):
    """The bytes on the wire: a recorded stream or object as it is, a list of events written as the provider streams them."""
    response = row["response"]
    body = response.get("body")
    if isinstance(body, str):
        return body
    if isinstance(body, (dict, list)):
        return compact(body)
    named = row["api"] in ("messages", "responses")
    text = "".join((f"event: {e['type']}\n" if named else "") + f"data: {compact(e)}\n\n" for e in response["events"])
    return text + ("data: [DONE]\n\n" if row["api"] == "chat" else "")


def import_rows(paths):
    recorded = [json.loads(line) for path in paths for line in open(path, encoding="utf-8")]
    rows = []
    for group in (("messages", "chat"), ("responses", "generateContent"), ("ollama-chat",)):
        for row in recorded:
            if row["api"] not in group or not as_body(row) or (row["api"] in ("responses", "generateContent") and len(as_body(row)) > LONGEST):
                continue  # another API, or a recording that lost the body
            rows.append({
                "id": f"{row['provider']}-{len(rows)}",
                "api": APIS[row["api"]],
                "status": row["response"]["status"],
                "source": row["source"],
                "licence": row["licence"],
                "body": as_body(row),
            })
    (HERE / "recorded.jsonl").write_text("".join(compact(r) + "\n" for r in rows), encoding="utf-8")


def events_of(body):
    """The data of a stream's events, without [DONE]. The recordings hold one data line an event."""
    data = [line[5:].strip() for line in body.replace("\r\n", "\n").split("\n") if line.startswith("data:")]
    return [json.loads(d) for d in data if d != "[DONE]"]


def number(value):
    return value if isinstance(value, int) else None


def no_usage():
    return {"input": None, "output": None, "cache_read": None, "cache_write": None, "reasoning": None}


def anthropic_usage(u):
    if not u:
        return no_usage()
    read, written = number(u.get("cache_read_input_tokens")), number(u.get("cache_creation_input_tokens"))
    if written is None and u.get("cache_creation"):
        written = sum(u["cache_creation"].values())
    return {"input": u["input_tokens"] + (read or 0) + (written or 0), "output": number(u.get("output_tokens")), "cache_read": read,
            "cache_write": written, "reasoning": number((u.get("output_tokens_details") or {}).get("thinking_tokens"))}


def chat_usage(u):
    if not u:
        return no_usage()
    prompt, completion = u.get("prompt_tokens_details") or {}, u.get("completion_tokens_details") or {}
    read = next((n for n in (prompt.get("cached_tokens"), u.get("prompt_cache_hit_tokens"), u.get("num_cached_tokens")) if n is not None), None)
    reasoning = number(completion.get("reasoning_tokens"))
    if reasoning is not None:
        reasoning = min(reasoning, u["completion_tokens"])
    return {"input": u["prompt_tokens"], "output": u["completion_tokens"], "cache_read": read,
            "cache_write": number(prompt.get("cache_write_tokens")), "reasoning": reasoning}


def error_of(e):
    code = e.get("code") or e.get("type")
    return {"code": str(code), "message": e.get("message") or ""}


def blocks_of(events):
    """The message that a stream of Anthropic events amounts to. A second message_start begins it anew."""
    message, blocks, partial = {}, {}, {}
    for e in events:
        if e["type"] == "message_start":
            message, blocks, partial = dict(e["message"]), {}, {}
            message["usage"] = dict(message.get("usage") or {})
        elif e["type"] == "content_block_start":
            blocks[e["index"]] = dict(e["content_block"])
            partial[e["index"]] = ""
        elif e["type"] == "content_block_delta":
            d, block = e["delta"], blocks[e["index"]]
            for kind, field in (("text_delta", "text"), ("thinking_delta", "thinking")):
                if d["type"] == kind:
                    block[field] = block.get(field, "") + d[field]
            if d["type"] == "input_json_delta":
                partial[e["index"]] += d["partial_json"]
        elif e["type"] == "message_delta":
            message.update({k: v for k, v in e["delta"].items()})
            message["usage"].update({k: v for k, v in (e.get("usage") or {}).items() if v is not None})
    for index, text in partial.items():
        if text:
            blocks[index]["input"] = json.loads(text)
    message["content"] = [blocks[i] for i in sorted(blocks)]
    return message


def anthropic(row):
    body = row["body"]
    message = json.loads(body) if body.startswith("{") else blocks_of(events_of(body))
    if message.get("type") == "error":
        return failed(error_of(message["error"]))
    content = message["content"]
    return {
        "text": "".join(b["text"] for b in content if b["type"] == "text"),
        "reasoning": "".join(b.get("thinking", "") for b in content if b["type"] == "thinking"),
        "tool_calls": [{"id": b["id"], "name": b["name"], "arguments": b["input"]} for b in content if b["type"] == "tool_use"],
        "usage": anthropic_usage(message.get("usage")),
        "stop": message["stop_reason"],
        "model": message["model"],
        "error": None,
    }


def failed(error):
    return {"text": "", "reasoning": "", "tool_calls": [], "usage": no_usage(), "stop": None, "model": None, "error": error}


def pieces(content):
    """(text, reasoning) of a content that is a string, a list of parts or nothing."""
    if isinstance(content, list):
        text = "".join(p["text"] for p in content if p["type"] == "text")
        return text, "".join(t["text"] for p in content if p["type"] == "thinking" for t in p["thinking"])
    return content or "", ""


def chat(row):
    body = row["body"]
    chunks = [json.loads(body)] if body.startswith("{") else events_of(body)
    if len(chunks) == 1 and set(chunks[0]) == {"error"}:
        return failed(error_of(chunks[0]["error"]))
    result = failed(None)
    calls = []
    for chunk in chunks:
        result["model"] = result["model"] or chunk.get("model") or None
        usage = chunk.get("usage") or (chunk.get("x_groq") or {}).get("usage")
        if usage:
            result["usage"] = chat_usage(usage)
        if chunk.get("error"):
            result["error"], result["stop"] = error_of(chunk["error"]), None
            calls = []
            break
        for choice in chunk["choices"][:1]:
            said = choice.get("delta") or choice.get("message") or {}
            text, reasoning = pieces(said.get("content"))
            result["text"] += text + (said.get("refusal") or "")
            result["reasoning"] += reasoning + (said.get("reasoning_content") or said.get("reasoning") or "")
            result["stop"] = choice.get("finish_reason") or result["stop"]
            for piece in said.get("tool_calls") or []:
                if not calls or (piece.get("id") and piece["id"] != calls[-1]["id"]):
                    calls.append({"id": piece["id"], "name": piece["function"]["name"], "arguments": ""})
                calls[-1]["arguments"] += piece["function"].get("arguments") or ""
            if said.get("function_call"):
                f = said["function_call"]
                calls.append({"id": "call_1", "name": f["name"], "arguments": f["arguments"]})
    for call in calls:
        try:
            call["arguments"] = json.loads(call["arguments"] or "{}")
        except ValueError:
            pass
    result["tool_calls"] = calls
    return result


def responses_usage(u):
    if not u:
        return no_usage()
    read, out = u.get("input_tokens_details") or {}, u.get("output_tokens_details") or {}
    return {"input": u["input_tokens"], "output": u["output_tokens"], "cache_read": number(read.get("cached_tokens")),
            "cache_write": number(read.get("cache_write_tokens")), "reasoning": number(out.get("reasoning_tokens"))}


def responses(row):
    """The whole response, of a stream the one in its last event; in the recordings no stream ends without it but by an error."""
    body = row["body"]
    if body.startswith("{"):
        response = json.loads(body)
    else:
        events = events_of(body)
        refused = next((e for e in events if e["type"] == "error"), None)
        first = events[0].get("response") or {}
        if refused:
            return failed(error_of(refused.get("error") or refused)) | {"model": first.get("model")}
        response = events[-1]["response"]
    if response.get("error"):
        return failed(error_of(response["error"]))
    output = response["output"]
    parts = [p for item in output if item["type"] == "message" for p in item["content"]]
    calls = [{"id": i["call_id"], "name": i["name"], "arguments": json.loads(i["arguments"])} for i in output if i["type"] == "function_call"]
    thoughts = ["\n\n".join(s["text"] for s in item["summary"] or item.get("content") or []) for item in output if item["type"] == "reasoning"]
    return {
        "text": "".join(p.get("text") or p.get("refusal") or "" for p in parts),
        "reasoning": "".join(thoughts),
        "tool_calls": calls,
        "usage": responses_usage(response.get("usage")),
        "stop": (response.get("incomplete_details") or {}).get("reason") or response["status"],
        "model": response["model"],
        "error": None,
    }


def gemini_usage(u):
    def total(*names):
        counts = [u[name] for name in names if name in u]
        return sum(counts) if counts else None

    return {"input": total("promptTokenCount", "toolUsePromptTokenCount"), "output": total("candidatesTokenCount", "thoughtsTokenCount"),
            "cache_read": u.get("cachedContentTokenCount"), "cache_write": None, "reasoning": u.get("thoughtsTokenCount")}


def gemini(row):
    body = row["body"]
    chunks = json.loads(body) if body[0] in "{[" else events_of(body)
    if isinstance(chunks, dict):
        chunks = [chunks]
    result, usage = failed(None), {}
    for chunk in chunks:
        if chunk.get("error"):
            return result | {"error": error_of(chunk["error"]), "stop": None, "usage": gemini_usage(usage)}
        result["model"] = result["model"] or chunk["modelVersion"]
        usage.update(chunk.get("usageMetadata") or {})
        for candidate in chunk["candidates"][:1]:
            result["stop"] = candidate.get("finishReason") or result["stop"]
            for part in (candidate.get("content") or {}).get("parts") or []:
                result["reasoning" if part.get("thought") else "text"] += part.get("text") or ""
                call = part.get("functionCall")
                if call is not None and "name" not in call:  # the next values of the last one, each a member of the object
                    for value in call.get("partialArgs") or []:
                        name, arguments = value["jsonPath"].removeprefix("$."), result["tool_calls"][-1]["arguments"]
                        arguments[name] = arguments.get(name, "") + value["stringValue"]
                elif call:
                    made_up = f"call_{len(result['tool_calls']) + 1}"
                    result["tool_calls"].append({"id": call.get("id") or made_up, "name": call["name"], "arguments": call.get("args") or {}})
    return result | {"usage": gemini_usage(usage)}


def ollama(row):
    lines = [json.loads(line) for line in row["body"].split("\n") if line.strip()]
    if "error" in lines[-1]:
        return failed({"code": str(row["status"]), "message": lines[-1]["error"]})
    said = [line["message"] for line in lines if "message" in line]
    calls = [call for message in said for call in message.get("tool_calls") or []]
    last = lines[-1]
    return {
        "text": "".join(m.get("content") or "" for m in said),
        "reasoning": "".join(m.get("thinking") or "" for m in said),
        "tool_calls": [{"id": c.get("id") or f"call_{i + 1}", "name": c["function"]["name"], "arguments": c["function"]["arguments"]}
                       for i, c in enumerate(calls)],
        "usage": no_usage() | {"input": last.get("prompt_eval_count"), "output": last.get("eval_count")},
        "stop": last.get("done_reason") or "",
        "model": last["model"],
        "error": None,
    }


READERS = {"anthropic-messages": anthropic, "openai-chat": chat, "openai-responses": responses, "gemini": gemini, "ollama": ollama}


def main():
    if sys.argv[1:2] == ["--import"]:
        import_rows(sys.argv[2:])
    rows = [json.loads(line) for line in open(HERE / "recorded.jsonl", encoding="utf-8")]
    expected = {row["id"]: READERS[row["api"]](row) for row in rows}
    (HERE / "expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(rows)} replies, {sum(len(e['tool_calls']) for e in expected.values())} tool calls, {sum(1 for e in expected.values() if e['error'])} errors")


main()
