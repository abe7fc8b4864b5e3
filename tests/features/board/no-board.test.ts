import { expect, test } from "vitest";
import { describeNoBoard } from "#app/features/board/no-board";

test("describeNoBoard tells a web page, an empty answer, data that breaks off and other data apart", () => {
  for (const [text, kind] of [
    ["", "empty"],
    [" \n", "empty"],
    ["<!DOCTYPE html><title>Sign in</title>", "page"],
    ['\ufeff<?xml version="1.0"?><html/>', "page"],
    ["\n<html lang='en'>", "page"],
    ['{"format":"parallax/v1/board","leaves":["', "cut"],
    ['{"format":"parallax/v9/board"}', "other"],
    ["null", "other"],
    ["Service unavailable", "other"],
    ["< 3", "other"],
  ])
    expect(describeNoBoard(text ?? ""), text).toEqual({ kind });
});
