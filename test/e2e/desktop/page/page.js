window.tenkai.onEvent((event) => {
  const line = document.createElement('li');
  line.textContent = JSON.stringify(event);
  document.querySelector('#events').append(line);
});
